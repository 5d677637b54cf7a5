"""How reports arrive: the source protocol and registry, normalising, health, one file per adapter."""

"""How reports arrive: source protocol and registry, normalising, health, and the adapters."""

"""The desk: what a person sees and does. Reads the log, writes only command rows."""

"""The control room without a window: everything here runs headless and imports no Qt."""

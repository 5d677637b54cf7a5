"""What the widgets draw, as plain data: axes, rows, draw lists, texts. No Qt here."""

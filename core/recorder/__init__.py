"""The one writer: step(), the loop around it, and its status channel."""

"""What is known of the selected object."""

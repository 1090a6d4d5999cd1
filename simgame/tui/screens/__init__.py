"""What fills the terminal: one module and one stylesheet a screen."""

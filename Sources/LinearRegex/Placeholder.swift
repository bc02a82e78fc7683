// Placeholder while the module is being laid out.

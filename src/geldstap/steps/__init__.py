"""What each step of the letter computes. Pure: values in, values out, standard library only."""

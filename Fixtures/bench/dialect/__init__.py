"""The functions of rubric rules in plain Python, for languages that put spaces between words.

Written as one would write them for a grader in Python, with the word lists of planeval; what is asked of the same text
again is remembered.
"""

"""A content as slots that can be compared: plain data out of the parse."""

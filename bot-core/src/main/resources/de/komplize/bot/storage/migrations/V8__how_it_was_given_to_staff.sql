-- How what staff wrote down for somebody was given to them: stall, phone or paper. NULL where nobody said, and for what people wrote themselves.
ALTER TABLE idea ADD COLUMN given TEXT;
ALTER TABLE response ADD COLUMN given TEXT;

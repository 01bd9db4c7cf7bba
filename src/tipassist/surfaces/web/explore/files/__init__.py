"""Files to take away: a body's page as a document or a workbook."""

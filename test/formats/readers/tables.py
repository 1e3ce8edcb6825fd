"""What Python's csv module, pandas and openpyxl read of our tables, as JSON: {file: {sheet: {rows, frozen, filter, links, numbers}}}."""

import csv
import io
import json
import sys
import zipfile

import openpyxl
import pandas


def by_pandas(frame):
    """The names of columns that hold numbers."""
    return [name for name in frame.columns if pandas.api.types.is_numeric_dtype(frame[name])]


def of_zip(path):
    sheets = {}
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if not name.endswith(".csv"):
                continue
            text = archive.read(name).decode("utf-8-sig")
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            frame = pandas.read_csv(io.BytesIO(archive.read(name)))
            sheets[name.removesuffix(".csv")] = {"rows": rows, "numbers": by_pandas(frame)}
    return sheets


def of_workbook(path):
    book = openpyxl.load_workbook(path)
    frames = pandas.read_excel(path, sheet_name=None)
    return {
        sheet.title: {
            "rows": [list(row) for row in sheet.iter_rows(values_only=True)],
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "links": {c.coordinate: c.hyperlink.target for row in sheet for c in row if c.hyperlink},
            "formulas": [c.coordinate for row in sheet for c in row if c.data_type == "f"],
            "numbers": by_pandas(frames[sheet.title]),
        }
        for sheet in book
    }


json.dump({path: (of_workbook if path.endswith(".xlsx") else of_zip)(path) for path in sys.argv[1:]}, sys.stdout)

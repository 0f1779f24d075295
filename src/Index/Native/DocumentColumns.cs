namespace Chancery.Index.Native;

/// <summary>Writes what filters and facets need to know of documents, and the documents themselves.</summary>
internal sealed class DocumentColumnsWriter(IReadOnlyList<StoredDocument> documents, IReadOnlyList<int> firsts, int clauseCount)
{
    private readonly Dictionary<string, int> _valueOrdinals = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    public void WriteInto(ByteBuffer[] parts)
    {
        var rows = new List<int>();
        var parties = new List<int>();
        var stored = new StoredBlocksWriter();
        for (int i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            rows.AddRange([firsts[i], Day(document.Date), Value(document.Kind), parties.Count]);
            parties.AddRange(document.Parties.Distinct(StringComparer.Ordinal).Select(Value));
            stored.Add(StoredFormat.Write(document));
        }

        rows.AddRange([clauseCount, 0, 0, parties.Count]);
        parts[(int)SegmentPart.DocumentColumns] = SegmentBuilder.Integers(rows.Concat(parties));
        parts[(int)SegmentPart.Values] = TextTable.Write(_values);
        parts[(int)SegmentPart.Documents] = stored.Finish();
    }

    /// <summary>Days since the year 1, counted from 1; 0 where the day is not known.</summary>
    public static int Day(DateOnly? date) => date is { } known ? known.DayNumber + 1 : 0;

    private int Value(string value)
    {
        if (!_valueOrdinals.TryGetValue(value, out int ordinal))
        {
            ordinal = _values.Count;
            _values.Add(value);
            _valueOrdinals.Add(value, ordinal);
        }

        return ordinal;
    }
}

/// <summary>Reads <see cref="SegmentPart.DocumentColumns"/> where they lie.</summary>
internal readonly ref struct DocumentColumns(ReadOnlySpan<int> numbers, int documentCount)
{
    private const int RowSize = 4;
    private readonly ReadOnlySpan<int> _numbers = numbers;
    private readonly int _documentCount = documentCount;

    public int FirstClause(int document) => _numbers[document * RowSize];

    public int EndClause(int document) => _numbers[(document + 1) * RowSize];

    public int Day(int document) => _numbers[(document * RowSize) + 1];

    public int Kind(int document) => _numbers[(document * RowSize) + 2];

    public ReadOnlySpan<int> Parties(int document)
    {
        int from = _numbers[(document * RowSize) + 3];
        int to = _numbers[((document + 1) * RowSize) + 3];
        return _numbers.Slice(((_documentCount + 1) * RowSize) + from, to - from);
    }
}

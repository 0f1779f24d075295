using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Index.Native;

/// <summary>Gathers documents of one language in memory until they are written as a segment.</summary>
internal sealed class SegmentBuilder(string language)
{
    private readonly Dictionary<string, int> _termIds = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<Occurrence> _occurrences = [];
    private readonly List<int> _clauseDocuments = [];
    private readonly List<int> _clauseLengths = [];
    private readonly List<string> _labels = [];
    private readonly List<string> _numbers = [];
    private readonly List<StoredDocument> _documents = [];
    private readonly List<int> _documentFirsts = [];
    private readonly Dictionary<string, int> _documentOrdinals = new(StringComparer.Ordinal);
    private readonly HashSet<int> _removedDocuments = [];
    private readonly StoredBlocksWriter _storedClauses = new();
    private readonly ByteBuffer _entry = new();

    /// <summary>One term at one place.</summary>
    internal readonly record struct Occurrence(int Term, int Clause, int Position);

    public string Language { get; } = language;

    public int ClauseCount => _clauseDocuments.Count;

    /// <summary>Documents removed, or replaced, before the segment was written.</summary>
    public int RemovedDocumentCount => _removedDocuments.Count;

    /// <summary>Occurrences held, the measure of memory: 12 bytes each.</summary>
    public int OccurrenceCount => _occurrences.Count;

    public void Put(AnalyzedDocument document)
    {
        Remove(document.Document.Id);
        int ordinal = _documents.Count;
        _documents.Add(document.Document);
        _documentFirsts.Add(ClauseCount);
        _documentOrdinals[document.Document.Id] = ordinal;
        foreach (var clause in document.Clauses)
        {
            Add(clause, ordinal);
        }
    }

    public bool Remove(string documentId) =>
        _documentOrdinals.Remove(documentId, out int ordinal) && _removedDocuments.Add(ordinal);

    /// <summary>Ordinals of clauses that were removed, or replaced, before the segment was written.</summary>
    public IEnumerable<int> RemovedClauses() =>
        Enumerable.Range(0, ClauseCount).Where(clause => _removedDocuments.Contains(_clauseDocuments[clause]));

    /// <summary>The segment's bytes.</summary>
    public ByteBuffer[] Build(out int documents, out long tokens)
    {
        documents = _documents.Count;
        tokens = _clauseLengths.Sum(length => (long)length);
        var parts = new ByteBuffer[SegmentFormat.PartCount];
        InvertInto(parts);
        parts[(int)SegmentPart.ClauseColumns] = Integers([.. _clauseDocuments, .. _clauseLengths]);
        parts[(int)SegmentPart.Labels] = TextTable.Write(_labels);
        parts[(int)SegmentPart.Numbers] = TextTable.Write(_numbers);
        parts[(int)SegmentPart.Clauses] = _storedClauses.Finish();
        parts[(int)SegmentPart.DocumentIds] = TextTable.Write([.. _documents.Select(document => document.Id)]);
        new DocumentColumnsWriter(_documents, _documentFirsts, ClauseCount).WriteInto(parts);
        return parts;
    }

    private void Add(AnalyzedClause clause, int document)
    {
        int ordinal = ClauseCount;
        int length = 0;
        var terms = clause.Terms;
        Span<char> key = stackalloc char[TermList.TermCharsMax + 1];
        var ids = _termIds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < terms.Count; i++)
        {
            var term = terms.Term(i);
            key[0] = (char)terms.Field(i);
            term.CopyTo(key[1..]);
            var lookup = key[..(term.Length + 1)];
            if (!ids.TryGetValue(lookup, out int id))
            {
                id = AddTerm(lookup);
            }

            _occurrences.Add(new Occurrence(id, ordinal, terms.Position(i)));
            length += terms.Field(i) == Field.Text ? 1 : 0;
        }

        _clauseDocuments.Add(document);
        _clauseLengths.Add(length);
        _labels.Add(clause.Clause.Label);
        _numbers.Add(clause.Clause.Number);
        _entry.Clear();
        StoredFormat.Write(clause.Clause, _entry);
        _storedClauses.Add(_entry.Written);
    }

    private int AddTerm(ReadOnlySpan<char> key)
    {
        // Half a surrogate pair has no UTF-8 of its own: two such terms are one term, the one they are written as.
        string text = key.ToString();
        string written = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        if (!_termIds.TryGetValue(written, out int id))
        {
            id = _terms.Count;
            _terms.Add(written);
            _termIds.Add(written, id);
        }

        _termIds.TryAdd(text, id);
        return id;
    }

    private void InvertInto(ByteBuffer[] parts)
    {
        var postings = new ByteBuffer();
        var positions = new ByteBuffer();
        var dictionary = new TermDictionaryWriter();
        var inverter = new Inverter(
            CollectionsMarshal.AsSpan(_occurrences), _terms, new PostingsWriter(postings, positions), [.. _clauseLengths]);
        inverter.WriteInto(dictionary, postings, positions);
        postings.Reserve(BitPacking.Padding).Clear();
        positions.Reserve(BitPacking.Padding).Clear();
        parts[(int)SegmentPart.Terms] = dictionary.Finish();
        parts[(int)SegmentPart.Postings] = postings;
        parts[(int)SegmentPart.Positions] = positions;
    }

    internal static ByteBuffer Integers(IEnumerable<int> values)
    {
        var buffer = new ByteBuffer();
        foreach (int value in values)
        {
            buffer.WriteInt32(value);
        }

        return buffer;
    }
}

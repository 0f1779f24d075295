namespace Chancery.Index.Native.Matching;

/// <summary>
/// An expansion group: several weighted alternatives as one term. Its frequency in a clause is the weighted sum of theirs
/// (probabilistic structured queries), and one BM25 score comes of it.
/// </summary>
internal sealed class GroupCursor : OccurrenceCursor
{
    private readonly PriorityQueue<Unit, int> _waiting = new();
    private readonly List<Unit> _here = [];
    private readonly Scorer _scorer;

    public GroupCursor(IReadOnlyList<(OccurrenceCursor Cursor, float Weight)> units, Scorer scorer)
    {
        _scorer = scorer;
        foreach (var (cursor, weight) in units)
        {
            _here.Add(new Unit(cursor, weight));
            Cost += cursor.Cost;
        }
    }

    private readonly record struct Unit(OccurrenceCursor Cursor, float Weight);

    public override long Cost { get; }

    public override int Frequency => _here.Sum(unit => unit.Cursor.Frequency);

    public override int Next() => Clause == End ? End : Move(Clause + 1);

    public override int Seek(int target) => Clause >= target ? Clause : Move(target);

    public override float Score()
    {
        float frequency = 0;
        foreach (var unit in _here)
        {
            frequency += unit.Weight * unit.Cursor.Frequency;
        }

        return _scorer.Score(frequency, Clause);
    }

    public override void AddOccurrences(List<Occurrence> into)
    {
        int from = into.Count;
        foreach (var unit in _here)
        {
            unit.Cursor.AddOccurrences(into);
        }

        if (_here.Count > 1)
        {
            into.Sort(from, into.Count - from, ByStart.Instance);
        }
    }

    private int Move(int target)
    {
        foreach (var unit in _here)
        {
            _waiting.Enqueue(unit, unit.Cursor.Seek(target));
        }

        _here.Clear();
        while (_waiting.TryPeek(out var unit, out int clause) && clause < target)
        {
            _waiting.DequeueEnqueue(unit, unit.Cursor.Seek(target));
        }

        if (!_waiting.TryPeek(out _, out int next) || next == End)
        {
            _waiting.Clear();
            return Clause = End;
        }

        while (_waiting.TryPeek(out var unit, out int clause) && clause == next)
        {
            _here.Add(unit);
            _waiting.Dequeue();
        }

        return Clause = next;
    }

    private sealed class ByStart : IComparer<Occurrence>
    {
        public static readonly ByStart Instance = new();

        public int Compare(Occurrence x, Occurrence y) =>
            x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.End.CompareTo(y.End);
    }
}

/// <summary>BM25 (Robertson and Zaragoza 2009) with k1 1.2 and b 0.75, exact lengths, and the statistics of a whole language.</summary>
internal sealed class Scorer(Segment segment, float weight, float averageLength)
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>Inverse document frequency of something that stands in <paramref name="documentFrequency"/> of <paramref name="clauses"/> clauses.</summary>
    public static float InverseFrequency(float documentFrequency, long clauses)
    {
        float known = Math.Min(documentFrequency, clauses);
        return MathF.Log(1 + ((clauses - known + 0.5f) / (known + 0.5f)));
    }

    /// <summary>Score of a frequency in a clause of a length, before the term's weight.</summary>
    public static float Saturation(float frequency, int length, float averageLength) =>
        frequency / (frequency + (K1 * (1 - B + (B * length / averageLength))));

    public float Score(float frequency, int clause) =>
        weight * Saturation(frequency, segment.ClauseLengths[clause], averageLength);
}

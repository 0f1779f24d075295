using System.Runtime.InteropServices;

namespace Chancery.Index.Native;

/// <summary>Turns occurrences in reading order into postings in term order, by a counting sort.</summary>
internal readonly ref struct Inverter
{
    private readonly ReadOnlySpan<SegmentBuilder.Occurrence> _occurrences;
    private readonly List<string> _terms;
    private readonly PostingsWriter _writer;
    private readonly int[] _lengths;

    public Inverter(ReadOnlySpan<SegmentBuilder.Occurrence> occurrences, List<string> terms, PostingsWriter writer, int[] lengths)
    {
        _occurrences = occurrences;
        _terms = terms;
        _writer = writer;
        _lengths = lengths;
    }

    public void WriteInto(TermDictionaryWriter dictionary, ByteBuffer postings, ByteBuffer positions)
    {
        var starts = new int[_terms.Count + 1];
        foreach (var occurrence in _occurrences)
        {
            starts[occurrence.Term + 1]++;
        }

        for (int term = 0; term < _terms.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        var sorted = Sort(starts);
        var clauses = new List<int>();
        var frequencies = new List<int>();
        var places = new List<int>();
        foreach (var (key, term) in SortedKeys())
        {
            Gather(sorted.AsSpan(starts[term]..starts[term + 1]), clauses, frequencies, places);
            var entry = new TermEntry(clauses.Count, places.Count, clauses.Count == 1 ? clauses[0] : postings.Length, positions.Length);
            dictionary.Add(key, entry);
            _writer.Write(
                CollectionsMarshal.AsSpan(clauses), CollectionsMarshal.AsSpan(frequencies), CollectionsMarshal.AsSpan(places), _lengths);
        }
    }

    private (int Clause, int Position)[] Sort(int[] starts)
    {
        var next = starts.AsSpan(0, _terms.Count).ToArray();
        var sorted = new (int, int)[_occurrences.Length];
        foreach (var occurrence in _occurrences)
        {
            sorted[next[occurrence.Term]++] = (occurrence.Clause, occurrence.Position);
        }

        return sorted;
    }

    private (byte[] Key, int Term)[] SortedKeys()
    {
        var keys = new (byte[] Key, int Term)[_terms.Count];
        for (int term = 0; term < keys.Length; term++)
        {
            string text = _terms[term];
            keys[term] = (TermDictionaryWriter.Key((Field)text[0], text.AsSpan(1)), term);
        }

        Array.Sort(keys, static (a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        return keys;
    }

    private static void Gather(
        ReadOnlySpan<(int Clause, int Position)> occurrences, List<int> clauses, List<int> frequencies, List<int> places)
    {
        clauses.Clear();
        frequencies.Clear();
        places.Clear();
        foreach (var (clause, position) in occurrences)
        {
            if (clauses.Count > 0 && clauses[^1] == clause)
            {
                frequencies[^1]++;
            }
            else
            {
                clauses.Add(clause);
                frequencies.Add(1);
            }

            places.Add(position);
        }
    }
}

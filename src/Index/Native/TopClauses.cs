namespace Chancery.Index.Native;

/// <summary>Keeps the best of the clauses it is shown: highest day, then highest score, then first in the index.</summary>
internal sealed class TopClauses(int count)
{
    private readonly PriorityQueue<Candidate, Candidate> _worstFirst = new(WorstFirst.Instance);

    internal readonly record struct Candidate(int Day, float Score, int Segment, int Clause);

    public void Offer(Candidate candidate)
    {
        if (_worstFirst.Count < count)
        {
            _worstFirst.Enqueue(candidate, candidate);
        }
        else if (count > 0 && WorstFirst.Instance.Compare(candidate, _worstFirst.Peek()) > 0)
        {
            _worstFirst.DequeueEnqueue(candidate, candidate);
        }
    }

    public IReadOnlyList<ScoredClause> BestFirst(string language)
    {
        var best = new ScoredClause[_worstFirst.Count];
        for (int i = best.Length - 1; i >= 0; i--)
        {
            var candidate = _worstFirst.Dequeue();
            best[i] = new ScoredClause(new ClauseAddress(language, candidate.Segment, candidate.Clause), candidate.Score);
        }

        return best;
    }

    private sealed class WorstFirst : IComparer<Candidate>
    {
        public static readonly WorstFirst Instance = new();

        public int Compare(Candidate x, Candidate y)
        {
            int order = x.Day.CompareTo(y.Day);
            order = order != 0 ? order : x.Score.CompareTo(y.Score);
            order = order != 0 ? order : y.Segment.CompareTo(x.Segment);
            return order != 0 ? order : y.Clause.CompareTo(x.Clause);
        }
    }
}

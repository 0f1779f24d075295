namespace Chancery.Index.Native.Matching;

/// <summary>Clauses in which all of several cursors match.</summary>
internal sealed class Conjunction(IReadOnlyList<ClauseCursor> scoring, IReadOnlyList<ClauseCursor> silent) : ClauseCursor
{
    private readonly ClauseCursor[] _byCost = [.. scoring.Concat(silent).OrderBy(cursor => cursor.Cost)];

    public override long Cost => _byCost[0].Cost;

    /// <summary>Moves all cursors but the first to <paramref name="candidate"/>, where the first stands.</summary>
    /// <returns>The candidate if all are there, else a clause that the first must go to before it can be.</returns>
    public static int Align(ClauseCursor[] cursors, int candidate)
    {
        for (int i = 1; i < cursors.Length; i++)
        {
            int other = cursors[i].Seek(candidate);
            if (other != candidate)
            {
                return other;
            }
        }

        return candidate;
    }

    public override int Next() => Clause == End ? End : Settle(_byCost[0].Next());

    public override int Seek(int target) => Clause >= target ? Clause : Settle(_byCost[0].Seek(target));

    public override float Score()
    {
        float score = 0;
        foreach (var cursor in scoring)
        {
            score += cursor.Score();
        }

        return score;
    }

    private int Settle(int candidate)
    {
        while (candidate != End)
        {
            int other = Align(_byCost, candidate);
            if (other == candidate)
            {
                break;
            }

            candidate = _byCost[0].Seek(other);
        }

        return Clause = candidate;
    }
}

/// <summary>Clauses in which at least some number of cursors match.</summary>
internal sealed class Disjunction(IReadOnlyList<ClauseCursor> cursors, int matchMin, bool bestOnly = false) : ClauseCursor
{
    public override long Cost => cursors.Sum(cursor => cursor.Cost);

    public override int Next() => Clause == End ? End : Settle(Clause + 1);

    public override int Seek(int target) => Clause >= target ? Clause : Settle(target);

    public override float Score()
    {
        float score = 0;
        foreach (var cursor in cursors)
        {
            float part = cursor.Clause == Clause ? cursor.Score() : 0;
            score = bestOnly ? Math.Max(score, part) : score + part;
        }

        return score;
    }

    private int Settle(int target)
    {
        while (true)
        {
            int nearest = End;
            int count = 0;
            foreach (var cursor in cursors)
            {
                int clause = cursor.Seek(target);
                count = clause < nearest ? 1 : clause == nearest ? count + 1 : count;
                nearest = Math.Min(nearest, clause);
            }

            if (nearest == End || count >= matchMin)
            {
                return Clause = nearest;
            }

            target = nearest + 1;
        }
    }
}

/// <summary>Clauses in which a cursor matches and another does not.</summary>
internal sealed class Exclusion(ClauseCursor wanted, ClauseCursor unwanted) : ClauseCursor
{
    public override long Cost => wanted.Cost;

    public override int Next() => Settle(wanted.Next());

    public override int Seek(int target) => Clause >= target ? Clause : Settle(wanted.Seek(target));

    public override float Score() => wanted.Score();

    private int Settle(int candidate)
    {
        while (candidate != End && unwanted.Seek(candidate) == candidate)
        {
            candidate = wanted.Next();
        }

        return Clause = candidate;
    }
}

/// <summary>Clauses in which a cursor matches, with the scores of others where those happen to match too.</summary>
internal sealed class Preference(ClauseCursor wanted, IReadOnlyList<ClauseCursor> preferred) : ClauseCursor
{
    public override long Cost => wanted.Cost;

    public override int Next() => Clause = wanted.Next();

    public override int Seek(int target) => Clause = wanted.Seek(target);

    public override float Score()
    {
        float score = wanted.Score();
        foreach (var cursor in preferred)
        {
            score += cursor.Seek(Clause) == Clause ? cursor.Score() : 0;
        }

        return score;
    }
}

/// <summary>All clauses, or those that a filter lets through, with score 0.</summary>
internal sealed class EveryClause(int count, Func<int, bool>? accepts) : ClauseCursor
{
    public override long Cost => count;

    public override int Next() => Clause == End ? End : Settle(Clause + 1);

    public override int Seek(int target) => Clause >= target ? Clause : Settle(target);

    public override float Score() => 0;

    private int Settle(int clause)
    {
        while (clause < count && accepts is not null && !accepts(clause))
        {
            clause++;
        }

        return Clause = clause < count ? clause : End;
    }
}

/// <summary>No clause.</summary>
internal sealed class NoClause : OccurrenceCursor
{
    public override long Cost => 0;

    public override int Frequency => 0;

    public override int Next() => Clause = End;

    public override int Seek(int target) => Clause = End;

    public override float Score() => 0;

    public override void AddOccurrences(List<Occurrence> into)
    {
    }
}

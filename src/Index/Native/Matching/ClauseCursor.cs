namespace Chancery.Index.Native.Matching;

/// <summary>Walks the clauses of a segment that match something, in rising order.</summary>
internal abstract class ClauseCursor
{
    /// <summary>The clause after the last one.</summary>
    public const int End = int.MaxValue;

    /// <summary>The clause it stands on; -1 before the first move, <see cref="End"/> after the last.</summary>
    public int Clause { get; protected set; } = -1;

    /// <summary>About how many clauses it walks at most; orders conjunctions.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes to the next clause and returns it.</summary>
    public abstract int Next();

    /// <summary>Goes to the first clause not before <paramref name="target"/> and returns it. Never goes back: a target it has passed leaves it where it is.</summary>
    public abstract int Seek(int target);

    /// <summary>BM25 score of the clause it stands on; may be asked only once a clause.</summary>
    public abstract float Score();
}

/// <summary>A cursor that also knows where in the clause it matches.</summary>
internal abstract class OccurrenceCursor : ClauseCursor
{
    /// <summary>How often it matches in the clause it stands on, at least 1.</summary>
    public abstract int Frequency { get; }

    /// <summary>Appends the occurrences in the clause it stands on, by rising start. May be called again and gives the same.</summary>
    public abstract void AddOccurrences(List<Occurrence> into);

    public override float Score() => throw new InvalidOperationException("an occurrence has no score of its own; its group has");
}

/// <summary>Words of a clause: positions from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct Occurrence(int Start, int End);

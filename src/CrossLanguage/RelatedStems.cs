namespace Chancery.CrossLanguage;

/// <summary>
/// Finds, for a stem that is not in a list, those of the list that begin the same way and so are likely of the same word
/// family: what a stemmer leaves apart ("ratifying" and "ratification", Polish case forms).
/// </summary>
internal sealed class RelatedStems
{
    /// <summary>Least letters that two stems share at their beginning, and least share of the longer one.</summary>
    private const int SharedMin = 5;
    private const double SharedShareMin = 0.7;

    /// <summary>Most stems that are found.</summary>
    private const int FoundMax = 3;

    private readonly string[] _stems;

    public RelatedStems(IEnumerable<string> stems) => _stems = [.. stems.Where(stem => stem.Length >= SharedMin).Order(StringComparer.Ordinal)];

    /// <summary>The stems that share the most with <paramref name="stem"/>, in ordinal order; empty where none shares enough.</summary>
    public IReadOnlyList<string> Find(string stem)
    {
        var found = new List<string>();
        int most = Math.Max(SharedMin, (int)Math.Ceiling(SharedShareMin * stem.Length));
        if (stem.Length < SharedMin)
        {
            return found;
        }

        int first = Array.BinarySearch(_stems, stem[..Math.Min(most, stem.Length)], StringComparer.Ordinal);
        for (int i = first < 0 ? ~first : first; i < _stems.Length && Shared(_stems[i], stem) is var shared && shared >= Math.Min(most, stem.Length); i++)
        {
            if (shared < SharedShareMin * _stems[i].Length)
            {
                continue;
            }

            if (shared > most)
            {
                found.Clear();
                most = shared;
            }

            if (shared == most)
            {
                found.Add(_stems[i]);
            }
        }

        return found.Count > FoundMax ? [.. found.OrderBy(each => each.Length).Take(FoundMax)] : found;
    }

    private static int Shared(string a, string b)
    {
        int shared = 0;
        while (shared < Math.Min(a.Length, b.Length) && a[shared] == b[shared])
        {
            shared++;
        }

        return shared;
    }
}

using System.Text.RegularExpressions;

namespace Chancery.Benchmarks.Analysis;

/// <summary>A word and where it is parted.</summary>
/// <param name="Word">Lower case.</param>
/// <param name="Places">Where a part must begin.</param>
/// <param name="Optional">Where one may.</param>
internal sealed record SplitWord(string Word, IReadOnlySet<int> Places, IReadOnlySet<int> Optional);

/// <summary>Reads lists of words that were parted by hand.</summary>
internal static partial class CompoundGold
{
    /// <summary>
    /// Words of jwordsplitter's list, ", " between their parts. The list leaves linking letters out, so that its words are
    /// not always words; those with hyphens in them are left out here, since word breaking parts them before.
    /// </summary>
    public static List<SplitWord> ReadCommas(string path) =>
        [.. File.ReadLines(path).Where(line => !line.Contains('-', StringComparison.Ordinal)).Select(line => FromParts(line.ToLowerInvariant().Split(", ")))];

    /// <summary>Our own lists: <c>|</c> where a part begins, <c>·</c> where one may.</summary>
    public static List<SplitWord> ReadMarks(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(FromMarks)];

    /// <summary>The word with the linking "s" that the list left out and German writes, or null where there is none.</summary>
    public static SplitWord? WithLinks(SplitWord word, Func<string, bool> isWrittenWithS)
    {
        string[] parts = [.. Parts(word)];
        bool changed = false;
        for (int i = 0; i < parts.Length - 1; i++)
        {
            if (TakesS().IsMatch(parts[i]) && isWrittenWithS(parts[i]))
            {
                (parts[i], changed) = (parts[i] + "s", true);
            }
        }

        return changed ? FromParts(parts) : null;
    }

    /// <summary>The words between the places.</summary>
    public static IEnumerable<string> Parts(SplitWord word)
    {
        int start = 0;
        foreach (int place in word.Places.Order().Append(word.Word.Length))
        {
            yield return word.Word[start..place];
            start = place;
        }
    }

    public static SplitWord FromParts(IReadOnlyList<string> parts)
    {
        HashSet<int> places = [];
        int length = 0;
        foreach (string part in parts.SkipLast(1))
        {
            length += part.Length;
            places.Add(length);
        }

        return new SplitWord(string.Concat(parts), places, new HashSet<int>());
    }

    private static SplitWord FromMarks(string line)
    {
        HashSet<int> places = [];
        HashSet<int> optional = [];
        int length = 0;
        foreach (char unit in line)
        {
            _ = unit switch
            {
                '|' => places.Add(length),
                '·' => optional.Add(length),
                _ => length++ >= 0,
            };
        }

        return new SplitWord(string.Concat(line.Where(unit => unit is not ('|' or '·'))), places, optional);
    }

    [GeneratedRegex("(ung|heit|keit|schaft|ion|tät|ling|tum|recht|krieg|staat|betrieb|bund|amt|arbeit|verkehr|beruf|leben)$")]
    private static partial Regex TakesS();
}

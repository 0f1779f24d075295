using System.Collections.Frozen;

namespace Chancery.Documents.Describing;

/// <summary>Finds states in a text by their names in the four languages, and gives their short English names.</summary>
internal static class StateNames
{
    private const int KeyLength = 3;
    private const int EndingMax = 2;

    private static readonly FrozenSet<string> LongEndings =
        new[] { "iem", "ami", "ach", "owi", "ego", "iej", "nej", "ską", "kie" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, List<Name>> ByKey = Load();

    /// <summary>The states named in a text, in the order of their first mention, each with its number of mentions.</summary>
    public static IReadOnlyList<(string State, int Mentions)> Find(string text)
    {
        var found = new List<(string State, int Mentions)>();
        foreach (var state in Mentions(Words(text)))
        {
            var at = found.FindIndex(known => known.State == state);
            if (at < 0)
            {
                found.Add((state, 1));
            }
            else
            {
                found[at] = (state, found[at].Mentions + 1);
            }
        }

        return found;
    }

    private static IEnumerable<string> Mentions(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length < KeyLength || !char.IsUpper(words[i][0]) || !ByKey.TryGetValue(Key(words[i]), out var names))
            {
                continue;
            }

            // The longest name wins: "Guinea-Bissau" is no mention of Guinea.
            Name? best = null;
            foreach (var name in names)
            {
                best = name.Words.Length > (best?.Words.Length ?? 0) && Matches(name, words, i) ? name : best;
            }

            if (best is not null)
            {
                yield return best.State;
                i += best.Words.Length - 1;
            }
        }
    }

    private static bool Matches(Name name, List<string> words, int start)
    {
        if (start + name.Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < name.Words.Length; i++)
        {
            if (!Matches(name.Words[i], words[start + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(string pattern, string word)
    {
        if (pattern[^1] != '*')
        {
            return word.Equals(pattern, StringComparison.OrdinalIgnoreCase)
                || (word.Length == pattern.Length + 1 && word[^1] == 's' && word.StartsWith(pattern, StringComparison.OrdinalIgnoreCase));
        }

        var stem = pattern.AsSpan(0, pattern.Length - 1);
        return word.AsSpan().StartsWith(stem, StringComparison.OrdinalIgnoreCase)
            && (word.Length - stem.Length <= EndingMax || (word.Length - stem.Length == 3 && LongEndings.Contains(word[^3..])));
    }

    // Hyphens part words, so that "Vietnam-Kazakhstan relations" names both; a genitive's apostrophe ends one.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && (char.IsLetter(text[i]) || (text[i] is '.' && start >= 0 && i - start == 2 && text[start] == 'S'));
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static string Key(string word) => word[..KeyLength].ToLowerInvariant();

    private static Dictionary<string, List<Name>> Load()
    {
        var names = new Dictionary<string, List<Name>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("states.tsv"))
        {
            var state = row[0].Split('|')[0];
            foreach (var alternative in row.SelectMany(cell => cell.Split('|')).Distinct())
            {
                var words = Words(alternative.Replace("*", "STAR", StringComparison.Ordinal))
                    .Select(word => word.Replace("STAR", "*", StringComparison.Ordinal)).ToArray();
                if (words[0].TrimEnd('*').Length < KeyLength)
                {
                    continue;
                }

                var key = Key(words[0]);
                if (!names.TryGetValue(key, out var known))
                {
                    names[key] = known = [];
                }

                known.Add(new Name(state, words));
            }
        }

        return names;
    }

    private sealed record Name(string State, string[] Words);
}

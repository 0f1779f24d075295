using System.Collections.Frozen;
using Chancery.Documents.Describing;

namespace Chancery.Documents.LanguageEvidence;

/// <summary>The small words ("and", "het", "og") of the four languages and of those they could be mistaken for.</summary>
internal static class SmallWords
{
    private const int OwnMax = 130;

    private static readonly string[][] Rows = [.. EmbeddedTable.Rows("words.tsv")];

    private static readonly FrozenDictionary<string, Users>.AlternateLookup<ReadOnlySpan<char>> ByWord =
        Load().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Codes of the languages that Chancery doesn't read but knows when it sees them.</summary>
    public static IReadOnlyList<string> Rivals { get; } = [.. Rows.Select(row => row[0]).Where(code => !Languages.IsKnown(code))];

    /// <summary>Counts a word, in lower case, for every language that uses it.</summary>
    public static void Count(ReadOnlySpan<char> word, int[] own, int[] rivals)
    {
        if (!ByWord.TryGetValue(word, out var users))
        {
            return;
        }

        foreach (var language in users.Own)
        {
            own[language]++;
        }

        foreach (var language in users.Rivals)
        {
            rivals[language]++;
        }
    }

    private static Dictionary<string, Users> Load()
    {
        var words = new Dictionary<string, Users>(StringComparer.Ordinal);
        for (var language = 0; language < Languages.All.Count; language++)
        {
            var singles = Array.Find(Rows, row => row[0] == Languages.All[language])?[1].Split(' ') ?? [];
            foreach (var word in LanguageProfiles.Commonest(language, OwnMax).Concat(singles))
            {
                UsersOf(words, word).Own.Add(language);
            }
        }

        var rival = 0;
        foreach (var row in Rows.Where(row => !Languages.IsKnown(row[0])))
        {
            foreach (var word in row[1].Split(' '))
            {
                UsersOf(words, word).Rivals.Add(rival);
            }

            rival++;
        }

        return words;
    }

    private static Users UsersOf(Dictionary<string, Users> words, string word)
    {
        if (!words.TryGetValue(word, out var users))
        {
            words[word] = users = new Users([], []);
        }

        return users;
    }

    private sealed record Users(List<int> Own, List<int> Rivals);
}

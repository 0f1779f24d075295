namespace Chancery.Benchmarks.Analysis;

/// <summary>A word and the lemma it is a form of, both in lower case.</summary>
/// <param name="Form">The word.</param>
/// <param name="Lemma">The lemma; for verbal nouns and participles that of the verb.</param>
/// <param name="IsVerb">Whether the lemma is a verb.</param>
/// <param name="IsName">Whether the lemma is written with a capital letter.</param>
internal readonly record struct LemmaPair(string Form, string Lemma, bool IsVerb, bool IsName);

/// <summary>Reads forms with their lemmas.</summary>
internal static class LemmaPairs
{
    /// <summary>
    /// PoliMorf as lines of lemma, form and tags. Forms under "nie" are left out, since they end like the others,
    /// and superlatives, since a suffix cannot tell them from comparatives. A noun
    /// that is the verbal noun of a verb too, and an adjective that is its participle, count as forms of the verb.
    /// </summary>
    public static List<LemmaPair> ReadPoliMorf(string path, bool withSuperlatives = false)
    {
        List<(string Lemma, string Form, string Tag)> rows = [];
        Dictionary<string, string> verbOf = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            string tag = fields[2];
            string kind = tag.Split(':')[0];
            if (tag.Contains(":neg", StringComparison.Ordinal) || !IsWord(fields[1]) || !IsWord(fields[0])
                || kind is "brev" or "burk" or "interj" or "adja" or "depr")
            {
                continue;
            }

            if (!withSuperlatives && tag.Contains(":sup", StringComparison.Ordinal))
            {
                continue;
            }

            rows.Add((fields[0], fields[1], tag));
            if ((kind == "ger" && tag.Contains("sg:nom", StringComparison.Ordinal))
                || (kind is "ppas" or "pact" && tag.Contains("sg:nom.voc:m1", StringComparison.Ordinal)))
            {
                verbOf.TryAdd(fields[1], fields[0]);
            }
        }

        HashSet<string> lemmas = [.. rows.Select(row => row.Lemma)];
        List<LemmaPair> pairs = new(rows.Count);
        foreach ((string lemma, string form, string tag) in rows)
        {
            string kind = tag.Split(':')[0];
            bool isVerb = kind is "verb" or "ger" or "ppas" or "pact" or "pcon" or "pant";
            if (lemma.StartsWith("nie", StringComparison.Ordinal) && lemmas.Contains(lemma[3..]))
            {
                continue;
            }

            string head = lemma;
            if (!isVerb && verbOf.TryGetValue(lemma, out string? verb))
            {
                (head, isVerb) = (verb, true);
            }

            pairs.Add(new LemmaPair(form.ToLowerInvariant(), head.ToLowerInvariant(), isVerb, char.IsUpper(lemma[0])));
        }

        return pairs;
    }

    /// <summary>UniMorph as lines of lemma, form and features under a header; forms of more than one word are left out.</summary>
    public static List<LemmaPair> ReadUniMorph(string path) =>
    [
        .. File.ReadLines(path).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(fields => IsWord(fields[0]) && IsWord(fields[1]))
            .Select(fields => new LemmaPair(
                fields[1].ToLowerInvariant(), fields[0].ToLowerInvariant(), fields[2][0] == 'V', char.IsUpper(fields[0][0]))),
    ];

    private static bool IsWord(string text) => text.Length > 1 && text.All(char.IsLetter);
}

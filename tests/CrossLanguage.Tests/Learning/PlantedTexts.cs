namespace Chancery.CrossLanguage.Tests.Learning;

/// <summary>Texts in two made-up vocabularies that translate each other word by word, in another order and with noise.</summary>
internal static class PlantedTexts
{
    private static readonly string[] Beginnings = ["bar", "dol", "fim", "gur", "kep", "lon", "mav", "nir", "pos", "tuk"];
    private static readonly string[] Ends = ["dak", "fol", "gim", "kub", "lop", "muk", "nak", "pik", "rud", "zok"];

    public static int Words => Beginnings.Length * Ends.Length;

    public static string English(int word) => Beginnings[word / Ends.Length] + Ends[word % Ends.Length];

    public static string German(int word) => Ends[word % Ends.Length] + "u" + Beginnings[word / Ends.Length];

    /// <summary>Clauses of four to nine words, the common ones more often than the rare ones, one in ten of them without translation.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Clauses(int count)
    {
        var random = new Random(7);
        var clauses = new List<IReadOnlyDictionary<string, string>>();
        for (int i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, random.Next(4, 10)).Select(_ => (int)(Words * random.NextDouble() * random.NextDouble())).ToList();
            var translated = words.Select(word => random.Next(10) == 0 ? random.Next(Words) : word).OrderBy(_ => random.Next()).ToList();
            clauses.Add(new Dictionary<string, string>
            {
                ["en"] = string.Join(' ', words.Select(English)),
                ["de"] = string.Join(' ', translated.Select(German)),
            });
        }

        return clauses;
    }
}

#:property PublishAot=false

// Makes the language profiles of src/Documents/LanguageEvidence from texts of known language.
//
//   dotnet run src/Documents/tools/make-profiles.cs -- ../shared/data/scale src/Documents/LanguageEvidence
//
// The input is paragraphs.{en,de,sv,pl}.tsv.gz (source, document, text). A profile holds counts, no text: how common the
// commonest n-grams and words of a language are. Every twentieth row is left out, so that the detector can be measured on it.

using System.Globalization;
using System.IO.Compression;
using System.Text;

return args is [var data, var target] ? ProfileMaker.Make(data, target) : ProfileMaker.Usage();

/// <summary>Counts, and writes the counts down.</summary>
internal static class ProfileMaker
{
    private const int CountMin = 8;
    private const int HeldOutEvery = 20;
    private const int WordsMax = 1100;
    private const double ForeignShareMax = 0.2;
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    private static readonly (string Language, string Alphabet)[] Languages =
        [("en", Latin), ("de", Latin + "äöüß"), ("sv", Latin + "åäöé"), ("pl", Latin + "ąćęłńóśźż")];

    private static readonly (int Order, int Kept)[] Orders = [(2, 500), (3, 2200), (4, 3400)];

    public static int Usage()
    {
        Console.Error.WriteLine("usage: make-profiles DATA TARGET");
        return 2;
    }

    public static int Make(string data, string target)
    {
        var words = Languages.ToDictionary(row => row.Language, row => CountWords(Path.Combine(data, $"paragraphs.{row.Language}.tsv.gz")));
        var totals = words.ToDictionary(row => row.Key, row => (double)row.Value.Values.Sum());
        foreach (var (language, alphabet) in Languages)
        {
            var own = words[language].Where(word => word.Key.All(alphabet.Contains)).ToDictionary();
            var profile = new StringBuilder();
            profile.Append(CultureInfo.InvariantCulture, $"# How common the n-grams and words of '{language}' are: natural logarithms of their share. Made by tools/make-profiles.cs.\n");
            foreach (var (order, kept) in Orders)
            {
                Write(profile, order.ToString(CultureInfo.InvariantCulture), Grams(own, order), kept);
            }

            // Words far commoner in another language are quotations and names.
            var native = own.Where(word => word.Key.Length > 1 && word.Value / totals[language]
                > ForeignShareMax * Languages.Max(other => words[other.Language].GetValueOrDefault(word.Key) / totals[other.Language]));
            Write(profile, "word", native.ToDictionary(word => word.Key, word => (double)word.Value), WordsMax, totals[language]);
            File.WriteAllText(Path.Combine(target, $"profile.{language}.txt"), profile.ToString());
        }

        return 0;
    }

    private static Dictionary<string, long> CountWords(string path)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var row = 0; reader.ReadLine() is { } line; row++)
        {
            if (row % HeldOutEvery == 0)
            {
                continue;
            }

            var text = line.Split('\t')[^1].ToLowerInvariant();
            for (int i = 0, start = -1; i <= text.Length; i++)
            {
                var isLetter = i < text.Length && char.IsLetter(text[i]);
                start = isLetter && start < 0 ? i : start;
                if (!isLetter && start >= 0)
                {
                    var word = text[start..i];
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                    start = -1;
                }
            }
        }

        return counts;
    }

    // A word counts by the root of its frequency: else a few small words would be all there is to a language.
    private static Dictionary<string, double> Grams(Dictionary<string, long> words, int order)
    {
        var grams = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (word, count) in words.Where(word => word.Value >= CountMin))
        {
            var bounded = $"_{word}_";
            for (var i = 0; i + order <= bounded.Length; i++)
            {
                var gram = bounded.Substring(i, order);
                grams[gram] = grams.GetValueOrDefault(gram) + Math.Sqrt(count);
            }
        }

        return grams;
    }

    private static void Write(StringBuilder profile, string kind, Dictionary<string, double> counts, int kept, double? all = null)
    {
        var total = all ?? counts.Values.Sum();
        var levels = counts.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Take(kept)
            .GroupBy(row => Math.Round(Math.Log(row.Value / total) * 4, MidpointRounding.AwayFromZero) / 4);
        foreach (var level in levels)
        {
            profile.Append(kind).Append('\t').Append(level.Key.ToString("0.00", CultureInfo.InvariantCulture)).Append('\t').AppendJoin(' ', level.Select(row => row.Key)).Append('\n');
        }
    }
}

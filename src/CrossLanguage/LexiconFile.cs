using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>
/// Reads the lexicon's plain format: tab-separated columns <c>id</c>, <c>en</c>, <c>de</c>, <c>sv</c>, <c>pl</c>, <c>field</c>
/// under a header line, alternatives parted by <c>|</c>, the best first.
/// </summary>
public static class LexiconFile
{
    private static readonly string[] Columns = ["id", "en", "de", "sv", "pl", "field"];

    /// <summary>Reads a file's entries.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="reader">Its text.</param>
    /// <exception cref="FormatException">A line is not as it must be; the message names the file, the line and what is wrong.</exception>
    public static IReadOnlyList<LexiconEntry> Read(string name, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string header = reader.ReadLine() ?? "";
        if (!header.Split('\t').SequenceEqual(Columns))
        {
            throw new FormatException($"{name}, line 1: the columns must be {string.Join(", ", Columns)}");
        }

        var entries = new List<LexiconEntry>();
        for (int line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length > 0)
            {
                entries.Add(ReadEntry(text, $"{name}, line {line}"));
            }
        }

        return entries;
    }

    private static LexiconEntry ReadEntry(string line, string place)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns.Length)
        {
            throw new FormatException($"{place}: {cells.Length} columns, not {Columns.Length}");
        }

        var terms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (string language in Analyzer.Languages)
        {
            string cell = cells[Array.IndexOf(Columns, language)];
            var alternatives = cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (alternatives.Length == 0)
            {
                throw new FormatException($"{place}: '{cells[0]}' has no term in {language}");
            }

            terms.Add(language, alternatives);
        }

        return new LexiconEntry(cells[0], cells[^1], terms);
    }
}

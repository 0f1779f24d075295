using System.Text;
using Chancery.Documents.Describing;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Takes the title off the top of a text, with the lines that go on with it or stand small under it.</summary>
internal static class TitleLines
{
    private const int TitleMax = 300;
    private const int TitleWordsMax = 50;
    private const int SubtitleMax = 200;
    private const int SubtitleWordsMax = 24;
    private const int LinesMax = 8;
    private const int CodesMax = 2;
    private const int WordMin = 4;

    private static readonly HashSet<string> Preambles = new(StringComparer.OrdinalIgnoreCase)
    {
        "preamble", "präambel", "praeambel", "eingangsformel", "ingress", "preambel", "preambuła", "wstęp", "introduction", "einleitung", "inledning",
    };

    private static readonly string[] Connectors =
    [
        "between", "zwischen", "mellan", "między", "pomiędzy", "and", "und", "och", "oraz", "on", "of", "über", "zur", "zum", "vom", "om", "av", "concerning", "regarding",
        "betreffend", "angående", "rörande", "dotycząca", "dotyczące", "w sprawie", "o", "z", "z dnia", "with", "mit", "med", "for", "für", "för", "dla", "to", "relating",
    ];

    public static TopOfText Take(IReadOnlyList<Block> blocks, Declared declared)
    {
        var first = 0;
        while (first < Math.Min(CodesMax, blocks.Count - 2) && IsCode(blocks[first].Text))
        {
            first++;
        }

        if (blocks.Count - first < 2 || !IsTitle(blocks[first], declared))
        {
            return new TopOfText(null, "", blocks);
        }

        var top = new Top(blocks[first]);
        var next = first + 1;
        while (next < Math.Min(first + LinesMax, blocks.Count - 1) && top.Takes(blocks[next]))
        {
            next++;
        }

        return new TopOfText(top.Title, top.Subtitle, [.. blocks.Skip(next)]);
    }

    private static bool IsTitle(Block block, Declared declared)
    {
        if (declared.Title is { } said && SameWords(said, block.Text))
        {
            return true;
        }

        if (Preambles.Contains(block.Text.TrimEnd('.', ':')) || MarkReader.Read(block).Kind is not (MarkKind.None or MarkKind.Heading or MarkKind.Annex))
        {
            return false;
        }

        return block.Kind == BlockKind.Heading ? block.Text.Length <= TitleMax : LooksLikeTitle(block.Text);
    }

    // "32002F0584", "1998F0699 — DE — 05.07.2001": a registry's code, not a title.
    private static bool IsCode(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            if (run >= WordMin)
            {
                return false;
            }
        }

        return text.Length <= SubtitleMax && !TextShape.EndsSentence(text) && MarkReader.Read(new Block(text)).Kind is MarkKind.None or MarkKind.Heading;
    }

    private static bool LooksLikeTitle(string text) =>
        TextShape.LooksLikeHeading(text, TitleMax, TitleWordsMax) || TextShape.IsCapitals(text, TitleMax);

    private static bool SameWords(string a, string b) =>
        a.Trim().TrimEnd('.').Equals(b.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines over a text, taken one by one.</summary>
    private sealed class Top(Block first)
    {
        private readonly StringBuilder _subtitle = new();

        public string Title { get; private set; } = first.Text;

        public string Subtitle => _subtitle.ToString();

        /// <summary>Takes a line into the title or under it, or says that the text begins.</summary>
        public bool Takes(Block block)
        {
            var text = block.Text;
            var isPlain = MarkReader.Read(block).Kind is MarkKind.None or MarkKind.Heading;
            if (text.Length > TitleMax || !isPlain || (block.Kind == BlockKind.Heading && first.Kind != BlockKind.Heading))
            {
                return false;
            }

            if (SameWords(text, Title))
            {
                return true;
            }

            if (GoesOnWithTitle(text))
            {
                Title = $"{Title} {text}";
                return true;
            }

            if (NamesInstrument(text))
            {
                AddUnder(Title);
                Title = text;
                return true;
            }

            if (!IsUnderTitle(text))
            {
                return false;
            }

            AddUnder(text);
            return true;
        }

        private bool GoesOnWithTitle(string text)
        {
            if (_subtitle.Length > 0 || TextShape.EndsSentence(text) || text[^1] is ',' or ';' or ':')
            {
                return false;
            }

            var last = Title[(Title.LastIndexOf(' ') + 1)..];
            return Array.Exists(Connectors, word => StartsWith(text, word) || last.Equals(word, StringComparison.OrdinalIgnoreCase));
        }

        // The body that issues a text often stands in capitals over the text's own title.
        private bool NamesInstrument(string text) =>
            TextShape.IsCapitals(Title) && KindFinder.InWords(Title) is null && KindFinder.InWords(text) is not null && LooksLikeTitle(text);

        // "(Astana, 6 May 2025)", "adopted by the Assembly on 11 June 2024": short, no sentence, and it holds a day.
        private static bool IsUnderTitle(string text)
        {
            if (text.Length > SubtitleMax || TextShape.WordCount(text) > SubtitleWordsMax || DateFinder.First(text) is null)
            {
                return false;
            }

            return !TextShape.EndsSentence(text) || text.EndsWith(" r.", StringComparison.Ordinal) || text is ['(' or '[', .., ')' or ']'];
        }

        private void AddUnder(string text) => _subtitle.Append(_subtitle.Length > 0 ? "\n" : "").Append(text);

        private static bool StartsWith(string text, string word) =>
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] == ' ';
    }
}

/// <summary>The title of a text, the lines under it, and the text itself.</summary>
internal sealed record TopOfText(string? Title, string Subtitle, IReadOnlyList<Block> Body);

using System.Text;
using Chancery.Documents.Describing;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Takes the title off the top of a text, with the lines that go on with it or stand small under it.</summary>
internal static class TitleLines
{
    private const int TitleMax = 300;
    private const int SubtitleMax = 200;
    private const int LinesMax = 8;

    private static readonly HashSet<string> Preambles = new(StringComparer.OrdinalIgnoreCase)
    {
        "preamble", "präambel", "praeambel", "eingangsformel", "ingress", "preambel", "preambuła", "wstęp", "introduction", "einleitung", "inledning",
    };

    private static readonly string[] Connectors =
    [
        "between", "zwischen", "mellan", "między", "pomiędzy", "and", "und", "och", "oraz", "on", "of", "über", "zur", "zum", "om", "av", "concerning", "regarding",
        "betreffend", "angående", "rörande", "dotycząca", "dotyczące", "w sprawie", "o", "with", "mit", "med", "z", "ze", "for", "für", "för", "dla", "to", "by", "relating",
    ];

    public static TopOfText Take(IReadOnlyList<Block> blocks, Declared declared)
    {
        if (blocks.Count < 2 || !IsTitle(blocks[0], declared))
        {
            return new TopOfText(null, "", blocks);
        }

        var title = new StringBuilder(blocks[0].Text);
        var subtitle = new StringBuilder();
        var next = 1;
        while (next < Math.Min(LinesMax, blocks.Count - 1) && GoesOn(blocks, next, title, subtitle))
        {
            next++;
        }

        return new TopOfText(title.ToString(), subtitle.ToString(), [.. blocks.Skip(next)]);
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

        return block.Kind == BlockKind.Heading
            ? block.Text.Length <= TitleMax
            : TextShape.LooksLikeHeading(block.Text, TitleMax) || TextShape.IsCapitals(block.Text, TitleMax);
    }

    // Takes a line into the title or the subtitle, or says that the text begins.
    private static bool GoesOn(IReadOnlyList<Block> blocks, int index, StringBuilder title, StringBuilder subtitle)
    {
        var block = blocks[index];
        var text = block.Text;
        if (text.Length > TitleMax || (block.Kind == BlockKind.Heading && blocks[0].Kind != BlockKind.Heading))
        {
            return false;
        }

        if (SameWords(text, title.ToString()))
        {
            return true;
        }

        var kind = MarkReader.Read(block).Kind;
        var isRemark = text is ['(', .., ')'] or ['[', .., ']'];
        var isShort = isRemark || (TextShape.LooksLikeHeading(text, SubtitleMax) && kind is MarkKind.None or MarkKind.Heading) || IsDateLine(text);
        if (subtitle.Length == 0 && (TextShape.LooksLikeHeading(text, TitleMax) || char.IsLower(text[0])) && !TextShape.EndsSentence(text) && kind is MarkKind.None or MarkKind.Heading
            && (StartsWithConnector(text) || EndsWithConnector(title.ToString())))
        {
            title.Append(' ').Append(text);
            return true;
        }

        if (isShort && (isRemark || DateFinder.First(text) is not null))
        {
            subtitle.Append(subtitle.Length > 0 ? "\n" : "").Append(text);
            return true;
        }

        return false;
    }

    private static bool IsDateLine(string text) => text.Length <= 60 && !char.IsLower(text[0]) && DateFinder.First(text) is not null && TextShape.WordCount(text) <= 8;

    private static bool StartsWithConnector(string text) => char.IsLower(text[0]) || Array.Exists(Connectors, word => StartsWith(text, word));

    private static bool EndsWithConnector(string text)
    {
        var last = text[(text.LastIndexOf(' ') + 1)..];
        return Array.Exists(Connectors, word => last.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool StartsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] == ' ';

    private static bool SameWords(string a, string b) =>
        a.Trim().TrimEnd('.').Equals(b.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The title of a text, the lines under it, and the text itself.</summary>
internal sealed record TopOfText(string? Title, string Subtitle, IReadOnlyList<Block> Body);

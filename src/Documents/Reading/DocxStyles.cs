using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Documents.Reading;

/// <summary>The paragraph styles of a DOCX file, as far as they make headings and numbers.</summary>
internal sealed class DocxStyles
{
    // Word allows no longer chain; a file may hold a ring.
    private const int ChainMax = 12;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }

        Language = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value;
    }

    /// <summary>The language that the file's template is set to.</summary>
    public string? Language { get; }

    /// <summary>The outline level that a paragraph sets itself, from 1; <see langword="null"/> where it sets none.</summary>
    public static int? OutlineLevel(ParagraphProperties? properties) => Level(properties?.OutlineLevel);

    /// <summary>The heading's level that a style gives, from 1; <see langword="null"/> where it is no heading's.</summary>
    public int? HeadingLevel(string? styleId)
    {
        foreach (var style in Chain(styleId))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                return level;
            }

            if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }

            if (Level(style.StyleParagraphProperties?.OutlineLevel) is { } outline)
            {
                return outline;
            }
        }

        return null;
    }

    /// <summary>Whether the style is that of a table of contents.</summary>
    public bool IsContents(string? styleId) =>
        Chain(styleId).Any(style => style.StyleName?.Val?.Value is { } name && (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("table of ", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The numbering that a style gives, and the style that gives it.</summary>
    public (NumberingProperties Properties, string StyleId)? Numbering(string? styleId)
    {
        foreach (var style in Chain(styleId))
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { } numbering)
            {
                return (numbering, style.StyleId!.Value!);
            }
        }

        return null;
    }

    private IEnumerable<Style> Chain(string? styleId)
    {
        for (var i = 0; i < ChainMax && styleId is not null && _styles.TryGetValue(styleId, out var style); i++)
        {
            yield return style;
            styleId = style.BasedOn?.Val?.Value;
        }
    }

    // Level 9 means text.
    private static int? Level(OutlineLevel? outline) => outline?.Val?.Value is { } level ? level < 9 ? level + 1 : 0 : null;
}

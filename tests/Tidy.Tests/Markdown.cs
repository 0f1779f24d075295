using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Tidy.Tests;

/// <summary>Reads as much Markdown as links need: targets and anchors, outside of code.</summary>
internal static partial class Markdown
{
    /// <summary>Every link's target as it is written, with its line.</summary>
    public static IEnumerable<(int Line, string Target)> Links(HouseFile file) =>
        from line in LinesOutsideCode(file)
        from match in LinkPattern().Matches(InlineCode().Replace(line.Text, ""))
        select (line.Number, match.Groups.Cast<Group>().Skip(1).First(part => part.Success).Value);

    /// <summary>The anchors that a page has: its headings' as GitHub makes them, and those set by hand.</summary>
    public static IReadOnlySet<string> Anchors(HouseFile file)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, string line) in LinesOutsideCode(file))
        {
            if (HeadingPattern().Match(line) is { Success: true } heading)
            {
                AddHeading(anchors, Slug(heading.Groups[1].Value));
            }

            foreach (Match match in AnchorPattern().Matches(line))
            {
                anchors.Add(match.Groups[1].Value);
            }
        }

        return anchors;
    }

    private static void AddHeading(HashSet<string> anchors, string slug)
    {
        // GitHub numbers headings of the same words: "use", "use-1", "use-2".
        string anchor = slug;
        for (int number = 1; !anchors.Add(anchor); number++)
        {
            anchor = $"{slug}-{number}";
        }
    }

    private static string Slug(string heading)
    {
        string text = LinkText().Replace(heading.Trim().TrimEnd('#').Trim(), "$1");
        var slug = new StringBuilder();
        foreach (char sign in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign) || sign is '-' or '_')
            {
                slug.Append(sign);
            }
            else if (sign == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    private static IEnumerable<(int Number, string Text)> LinesOutsideCode(HouseFile file)
    {
        string? fence = null;
        foreach ((int number, string line) in file.Lines)
        {
            string mark = FencePattern().Match(line).Groups[1].Value;
            if (fence is null && mark.Length == 0)
            {
                yield return (number, line);
            }
            else if (fence is null)
            {
                fence = mark;
            }
            else if (mark.StartsWith(fence, StringComparison.Ordinal))
            {
                fence = null;
            }
        }
    }

    // A link in the text, the definition of a named link, or HTML.
    [GeneratedRegex(
        @"\]\(\s*(?:<([^>]*)>|([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))[^()]*\)|" +
        @"^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)|" +
        @"<(?:a|img|source)\s[^>]*?(?:href|src)=""([^""]*)""")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"(`+)[^`].*?\1")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+(.*)$")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"<[a-z]+[^>]*\s(?:id|name)=""([^""]+)""")]
    private static partial Regex AnchorPattern();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"^\s{0,3}(`{3,}|~{3,})")]
    private static partial Regex FencePattern();
}

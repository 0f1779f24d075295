namespace Chancery.Tidy.Tests;

/// <summary>Links between pages lead somewhere.</summary>
public sealed class LinkTests
{
    private const string Advice =
        "A relative link leads to no tracked file, or to no heading of it. Correct the path or the anchor (GitHub's form of the heading: " +
        "lower case, hyphens for spaces), or add the page:";

    private static readonly HouseFile Other = new("docs/other.md", "# Two words\n\n## What's new, `here`?\n\n# Two words\n<a id=\"by-hand\"></a>\n");

    [Fact]
    public void Links_lead_to_files_and_headings()
    {
        HouseFile[] pages = [.. House.WithExtension(".md").Where(page => !page.IsTestData)];
        House.IsTidy(Findings(pages, House.Paths), Advice);
    }

    [Theory]
    [InlineData("[a](other.md)")]
    [InlineData("[a](../docs/other.md#two-words-1 \"title\")")]
    [InlineData("[a](./other.md#whats-new-here)")]
    [InlineData("[a](other.md#by-hand)")]
    [InlineData("[a](../src)")]
    [InlineData("[a](../src/)")]
    [InlineData("[a](/src/One.cs#L10)")]
    [InlineData("# Here\n[a](#here)")]
    [InlineData("[a][b]\n\n[b]: other.md")]
    [InlineData("[a](https://example.org/x.md) [b](mailto:a@example.org)")]
    [InlineData("`[a](gone.md)` and ``[a](gone.md)``")]
    [InlineData("```\n[a](gone.md)\n```")]
    [InlineData("[a](<two%20words.md>) [b](two%20words.md)")]
    public void A_live_link_passes(string text) => Assert.Empty(FindingsIn(text));

    [Theory]
    [InlineData("[a](gone.md)")]
    [InlineData("![a](gone.png)")]
    [InlineData("[a](Other.md)")]
    [InlineData("[a](other.md#gone)")]
    [InlineData("[a](#gone)")]
    [InlineData("[a](../../outside.md)")]
    [InlineData("[a][b]\n\n[b]: gone.md")]
    [InlineData("<img alt=\"a\" src=\"gone.png\">")]
    [InlineData("```\ncode\n```\n[a](gone.md)")]
    public void A_dead_link_is_found(string text) => Assert.Single(FindingsIn(text));

    private static IEnumerable<string> FindingsIn(string text) =>
        Findings([new HouseFile("docs/page.md", text), Other], ["docs/page.md", "docs/other.md", "docs/two words.md", "src/One.cs"]);

    private static IEnumerable<string> Findings(IReadOnlyList<HouseFile> pages, IReadOnlyList<string> paths)
    {
        var targets = new HashSet<string>(paths.SelectMany(AndItsFolders), StringComparer.Ordinal);
        Dictionary<string, IReadOnlySet<string>> anchors = pages.ToDictionary(page => page.Path, Markdown.Anchors, StringComparer.Ordinal);
        return from page in pages
               from link in Markdown.Links(page)
               where !HasScheme(link.Target) && !IsLive(page, link.Target, targets, anchors)
               select $"{page.Path}:{link.Line}: {link.Target}";
    }

    private static bool HasScheme(string target) =>
        target.StartsWith("//", StringComparison.Ordinal) ||
        (target.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && target[..colon].All(char.IsAsciiLetter));

    private static bool IsLive(
        HouseFile page, string target, HashSet<string> targets, Dictionary<string, IReadOnlySet<string>> anchors)
    {
        string[] parts = Uri.UnescapeDataString(target).Split('#', 2);
        string? path = parts[0].Length == 0 ? page.Path : RelativePaths.Resolve(page.Path, parts[0]);
        bool exists = path is not null && targets.Contains(path);

        // Anchors of other files, such as lines of code, are the viewer's own and cannot be checked here.
        return exists && (parts.Length == 1 || !anchors.TryGetValue(path!, out IReadOnlySet<string>? known) || known.Contains(parts[1]));
    }

    private static IEnumerable<string> AndItsFolders(string path)
    {
        yield return path;
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }

        yield return "";
    }
}

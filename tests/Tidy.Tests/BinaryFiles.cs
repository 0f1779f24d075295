using System.Text.RegularExpressions;

namespace Chancery.Tidy.Tests;

/// <summary>Knows from <c>.gitattributes</c> which files are no text: what is marked <c>binary</c> or <c>-text</c> there.</summary>
/// <remarks>Git itself goes by these marks, so a test's file in another encoding or with other line ends must have one anyway.</remarks>
internal static class BinaryFiles
{
    private static readonly Regex[] Patterns = [.. Read(File.ReadLines(House.FullPath(".gitattributes")))];

    public static bool Holds(string path) => Patterns.Any(pattern => pattern.IsMatch(path));

    /// <summary>The patterns of the marked lines, as expressions on a whole path.</summary>
    public static IEnumerable<Regex> Read(IEnumerable<string> lines) =>
        from line in lines
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 1 && words[0][0] != '#' && words.Skip(1).Any(word => word is "binary" or "-text")
        select ToExpression(words[0]);

    private static Regex ToExpression(string pattern)
    {
        // A pattern without a slash is about file names in any folder, any other one starts at the root.
        string start = pattern.Contains('/', StringComparison.Ordinal) ? "^" : "(^|/)";
        string body = Regex.Escape(pattern.TrimStart('/'))
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new Regex($"{start}{body}$", RegexOptions.CultureInvariant);
    }
}

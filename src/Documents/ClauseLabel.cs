using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Documents;

/// <summary>Composes and reads clause labels, the Akoma Ntoso style ids of clauses within a document.</summary>
/// <remarks>
/// A label is a chain of parts joined by <c>__</c>, each a kind and a number: <c>cl_27</c>, <c>art_5__para_2</c>,
/// <c>annex_1__art_3</c>, <c>rec_4</c>, <c>p_12</c>, <c>closing</c>. A number may carry letters (<c>art_5a</c>).
/// </remarks>
public static partial class ClauseLabel
{
    /// <summary>A numbered clause: <c>cl_27</c>.</summary>
    public static string Numbered(string number) => "cl_" + Slug(number);

    /// <summary>An article without numbered paragraphs: <c>art_5</c>.</summary>
    public static string Article(string number) => "art_" + Slug(number);

    /// <summary>A numbered paragraph of an article: <c>art_5__para_2</c>.</summary>
    public static string ArticleParagraph(string article, string paragraph) => $"art_{Slug(article)}__para_{Slug(paragraph)}";

    /// <summary>A recital, counted from 1: <c>rec_4</c>.</summary>
    public static string Recital(string number) => "rec_" + Slug(number);

    /// <summary>An unnumbered paragraph, counted from 1: <c>p_12</c>.</summary>
    public static string Paragraph(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"p_{ordinal}");

    /// <summary>Puts a label under a container such as <c>annex_1</c>; an empty container leaves it as it is.</summary>
    public static string Within(string container, string label) => container.Length == 0 ? label : container + "__" + label;

    /// <summary>Makes a label and the number as cited from what bulk data calls a clause: "27", "5(2)", "art2", "cl_27", "s1a.1", "".</summary>
    /// <param name="named">The clause's number, label or id as the data gives it.</param>
    /// <param name="ordinal">Its place among the unnumbered ones, used where <paramref name="named"/> is empty.</param>
    public static (string Label, string Number) FromBulk(string named, int ordinal)
    {
        named = named.Trim().TrimEnd('.').Normalize(NormalizationForm.FormC);
        if (named.Length == 0)
        {
            return (Paragraph(ordinal), "");
        }

        if (LabelPattern().IsMatch(named))
        {
            return (named, NumberOf(named));
        }

        var article = ArticlePattern().Match(named);
        if (article.Success)
        {
            var number = article.Groups["article"].Value;
            var paragraph = article.Groups["paragraph"].Value;
            return paragraph.Length == 0
                ? (Article(number), number)
                : (ArticleParagraph(number, paragraph), $"{number}({paragraph})");
        }

        return (Numbered(named), named);
    }

    /// <summary>The number as a reader cites it, from a label: <c>cl_27</c> gives 27, <c>art_5__para_2</c> 5(2), <c>p_3</c> nothing.</summary>
    public static string NumberOf(string label)
    {
        var cited = new StringBuilder();
        foreach (var part in label.Split("__"))
        {
            var cut = part.IndexOf('_', StringComparison.Ordinal);
            if (cut < 0 || part[..cut] is not ("cl" or "art" or "para" or "rec" or "point"))
            {
                continue;
            }

            var number = part[(cut + 1)..];
            _ = cited.Length == 0 ? cited.Append(number) : cited.Append('(').Append(number).Append(')');
        }

        return cited.ToString();
    }

    /// <summary>Compares labels as a reader counts: <c>cl_9</c> before <c>cl_10</c>, <c>art_5</c> before <c>art_5__para_1</c>, <c>art_5a</c> after <c>art_5</c>.</summary>
    public static int Compare(string? left, string? right)
    {
        var a = (left ?? "").AsSpan();
        var b = (right ?? "").AsSpan();
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var digitsA = DigitsAtStart(a);
            var digitsB = DigitsAtStart(b);
            int order;
            if (digitsA > 0 && digitsB > 0)
            {
                order = CompareNumbers(a[..digitsA], b[..digitsB]);
                a = a[digitsA..];
                b = b[digitsB..];
            }
            else
            {
                order = a[0].CompareTo(b[0]);
                a = a[1..];
                b = b[1..];
            }

            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Makes labels unique within a document: the second <c>cl_4</c> becomes <c>cl_4_2</c>.</summary>
    internal static string MakeUnique(string label, HashSet<string> taken, Dictionary<string, int> repeats)
    {
        var unique = label;
        while (!taken.Add(unique))
        {
            var next = repeats.TryGetValue(label, out var count) ? count + 1 : 2;
            repeats[label] = next;
            unique = string.Create(CultureInfo.InvariantCulture, $"{label}_{next}");
        }

        return unique;
    }

    // Letters, figures, dots and hyphens stand for themselves in an id; all else becomes a hyphen.
    private static string Slug(string number)
    {
        var slug = new StringBuilder(number.Length);
        foreach (var c in number.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            {
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().Trim('-', '.');
        return trimmed.Length == 0 ? "x" : trimmed;
    }

    private static int DigitsAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }

    [GeneratedRegex(@"^(?:(?:cl|art|para|rec|p|annex|sec|prot|point)_[0-9A-Za-z.-]+(?:_\d+)?|closing|witness)(?:__(?:cl|art|para|rec|p|point)_[0-9A-Za-z.-]+(?:_\d+)?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"^(?:(?:article|artikel|artykuł|art|§)\.?[ _]*(?<article>\d+[a-z]?)(?:[. (_]+(?<paragraph>\d+[a-z]?)\)?)?|(?<article>\d+[a-z]?)\((?<paragraph>\d+[a-z]?)\))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArticlePattern();
}

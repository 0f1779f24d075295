using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>
/// Parts a section heading from the subject heading that a page has glued to its end: "II. Ausbau der Zusammenarbeit in den
/// Bereichen Verteidigung, Sicherheit und Justiz Verteidigung und Sicherheit".
/// </summary>
/// <remarks>
/// A tail is a subject heading if it opens with a capital, no comma or small word binds it to what stands before, and each of its
/// content words says again a word of the list before it. Nouns have capitals in German, so capitals alone prove nothing.
/// </remarks>
internal static class GluedHeadings
{
    private const int HeadWordsMin = 4;
    private const int StemMin = 4;
    private const int ContentWordMin = 4;

    private static readonly HashSet<string> Binding = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "of", "the", "in", "on", "to", "for", "with", "between", "by", "from", "at", "a", "an", "its", "their",
        "und", "oder", "der", "die", "das", "den", "dem", "des", "im", "auf", "zu", "zur", "zum", "für", "mit", "zwischen", "von", "vom", "bei", "über", "ein", "eine", "einer",
        "och", "eller", "av", "i", "på", "till", "för", "med", "mellan", "om", "en", "ett", "de", "det",
        "oraz", "lub", "w", "we", "na", "do", "dla", "z", "ze", "między", "pomiędzy", "o", "przez", "a",
    };

    public static void Part(List<Line> lines)
    {
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            if (lines[i].Kind is not (MarkKind.Roman or MarkKind.Chapter) || lines[i + 1].Kind != MarkKind.Number)
            {
                continue;
            }

            if (TailStart(lines[i].Text) is var cut and > 0)
            {
                var tail = new Line(new Block(lines[i].Text[cut..])) { Kind = MarkKind.Heading, Rank = SectionRank.Plain };
                lines[i].Text = lines[i].Text[..cut].TrimEnd();
                lines.Insert(i + 1, tail);
            }
        }
    }

    private static int TailStart(string heading)
    {
        var words = heading.Split(' ');
        var offset = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i >= HeadWordsMin && char.IsUpper(words[i][0]) && !Binds(words[i - 1]) && SaysAgain(words, i))
            {
                return offset;
            }

            offset += words[i].Length + 1;
        }

        return -1;
    }

    private static bool Binds(string word) => word[^1] is ',' or '-' or '–' or '&' or '/' || Binding.Contains(word);

    private static bool SaysAgain(string[] words, int start)
    {
        var content = 0;
        for (var i = start; i < words.Length; i++)
        {
            var word = words[i].Trim(',', '.');
            if (word.Length < ContentWordMin || Binding.Contains(word))
            {
                continue;
            }

            if (!IsSaidBefore(word, words, start))
            {
                return false;
            }

            content++;
        }

        return content > 0;
    }

    private static bool IsSaidBefore(string word, string[] words, int end)
    {
        var stem = word.AsSpan(0, Math.Min(word.Length, Math.Max(StemMin, word.Length - 2)));
        for (var i = 1; i < end; i++)
        {
            if (words[i].AsSpan().StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

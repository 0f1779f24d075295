using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>A word that is cut down in place, with its regions. Lives on the stack of one <see cref="IStemmer.Stem"/> call.</summary>
internal ref struct WordBuffer(Span<char> letters, int length)
{
    private readonly Span<char> _letters = letters;

    public int Length { get; private set; } = length;

    /// <summary>Where region R1 starts. Stays where it is when the word becomes shorter, and may then lie behind its end.</summary>
    public int R1 { get; set; }

    /// <summary>Where region R2 starts; see <see cref="R1"/>.</summary>
    public int R2 { get; set; }

    /// <summary>Where the suffix started that was replaced last.</summary>
    public int CutStart { get; private set; }

    public readonly Span<char> Text => _letters[..Length];

    /// <summary>The place behind the first non-vowel that follows a vowel at or behind <paramref name="from"/>, or the word's end.</summary>
    public readonly int RegionAfter(int from, SearchValues<char> vowels)
    {
        ReadOnlySpan<char> text = Text;
        int place = from;
        while (place < text.Length && !vowels.Contains(text[place]))
        {
            place++;
        }

        while (place < text.Length && vowels.Contains(text[place]))
        {
            place++;
        }

        return place < text.Length ? place + 1 : text.Length;
    }

    /// <summary>Finds the table's longest suffix at or behind <paramref name="floor"/> and applies its rule. True if the word has changed.</summary>
    public bool Apply(SuffixTable table, int floor = 0)
    {
        SuffixMatch match = table.Find(Text, floor);
        return match.Rule is not null && match.Start >= StartOf(table.Region) && Apply(match, floor);
    }

    /// <summary>Applies the rule of a match if its conditions hold. True if the word has changed.</summary>
    public bool Apply(SuffixMatch match, int floor = 0)
    {
        if (match.Rule is not { } rule || !Allows(rule, match.Start))
        {
            return false;
        }

        Replace(match.Start, rule.Replacement);
        if (rule.Then is not null)
        {
            Apply(rule.Then, floor);
        }

        return true;
    }

    /// <summary>Puts <paramref name="ending"/> in the place of all letters from <paramref name="start"/> on.</summary>
    public void Replace(int start, ReadOnlySpan<char> ending)
    {
        ending.CopyTo(_letters[start..]);
        CutStart = start;
        Length = start + ending.Length;
    }

    /// <summary>Removes the last <paramref name="count"/> letters.</summary>
    public void Cut(int count) => Length -= count;

    public void RemoveAt(int place)
    {
        Text[(place + 1)..].CopyTo(_letters[place..]);
        Length--;
    }

    private readonly bool Allows(SuffixRule rule, int start) =>
        start >= StartOf(rule.Region)
        && start >= rule.LettersBeforeMin
        && (rule.After is null || (start > 0 && rule.After.Contains(_letters[start - 1])))
        && (rule.NotAfter is null || rule.NotAfter.Find(_letters[..start]).Rule is null);

    private readonly int StartOf(Region region) => region switch
    {
        Region.R1 => R1,
        Region.R2 => R2,
        _ => 0,
    };
}

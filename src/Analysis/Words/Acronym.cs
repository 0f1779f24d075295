namespace Chancery.Analysis.Words;

/// <summary>Tells "WHO", the organisation, from "who", the pronoun, and from "WHO" in a heading in capitals.</summary>
internal static class Acronym
{
    /// <summary>How far to look for a neighbour, in UTF-16 units: over a space and a quotation mark, not through a text.</summary>
    private const int NeighbourDistanceMax = 24;

    /// <summary>Whether a word is written in capitals beside a word that is not.</summary>
    public static bool StandsOut(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start < 2)
        {
            return false;
        }

        foreach (char unit in text[start..end])
        {
            if (!char.IsUpper(unit))
            {
                return false;
            }
        }

        return IsLowerAfter(text[end..]) || IsLowerBefore(text[..start]);
    }

    private static bool IsLowerAfter(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length && i < NeighbourDistanceMax; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return char.IsLower(text[i]) || (i + 1 < text.Length && char.IsLower(text[i + 1]));
            }
        }

        return false;
    }

    private static bool IsLowerBefore(ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 1; i >= 0 && i >= text.Length - NeighbourDistanceMax; i--)
        {
            if (char.IsLetter(text[i]))
            {
                return char.IsLower(text[i]);
            }
        }

        return false;
    }
}

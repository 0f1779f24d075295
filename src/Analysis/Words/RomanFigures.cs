using System.Buffers;

namespace Chancery.Analysis.Words;

/// <summary>Tells "I-IV", a range of sections, from "x-ray", a word.</summary>
internal static class RomanFigures
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("IVXLCivxlc");

    /// <summary>Whether all units are Roman figures as they number sections: up to hundreds.</summary>
    public static bool AreRoman(ReadOnlySpan<char> word) => word.IndexOfAnyExcept(Figures) < 0;
}

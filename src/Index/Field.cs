namespace Chancery.Index;

/// <summary>The parts of a clause that are searched, each with terms of its own.</summary>
public enum Field : byte
{
    /// <summary>Stems of the clause's own words. Its token count is the clause's length in BM25.</summary>
    Text = 0,

    /// <summary>The same words as they stand (NFC, lower case), at the same positions: prefixes, and a bonus for the exact word.</summary>
    Form = 1,

    /// <summary>Stems of the headings over the clause.</summary>
    Section = 2,

    /// <summary>Stems of the document's title.</summary>
    Title = 3,

    /// <summary>Stems of the parts of the clause's compounds, at the positions of the wholes.</summary>
    Part = 4,
}

namespace Chancery.Documents.Splitting;

/// <summary>Decides which lines open a section under a roman number or a letter: those that run on from I or A.</summary>
internal static class SectionNumbers
{
    private const int SectionsMin = 2;

    public static void Accept(List<Line> lines)
    {
        var romans = new List<int>();
        var letters = new List<int>();
        var roman = 0;
        var letter = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is MarkKind.Annex or MarkKind.Chapter)
            {
                roman = letter = 0;
            }

            if (line.Kind == MarkKind.Roman && IsSingleLetter(line) && line.Text[0] - 'A' == letter && letter > 1 && line.Value != roman + 1)
            {
                line.Kind = MarkKind.Letter;
                line.Value = letter + 1;
                line.Rank = SectionRank.Letter;
            }

            if (line.Kind == MarkKind.Roman && (line.Value == roman + 1 || line.Value == 1))
            {
                roman = line.Value;
                letter = 0;
                romans.Add(i);
            }
            else if (line.Kind == MarkKind.Letter && (line.Value == letter + 1 || line.Value == 1))
            {
                letter = line.Value;
                letters.Add(i);
            }
            else if (line.Kind is MarkKind.Roman or MarkKind.Letter)
            {
                line.Demote();
            }
        }

        DemoteLonely(lines, romans);
        DemoteLonely(lines, letters);
    }

    private static bool IsSingleLetter(Line line) => line.Number.Length == 1;

    // One "I." or "A." alone is an initial or an item, unless the format calls it a heading.
    private static void DemoteLonely(List<Line> lines, List<int> accepted)
    {
        if (accepted.Count < SectionsMin)
        {
            accepted.ForEach(i => lines[i].Demote());
        }
    }
}

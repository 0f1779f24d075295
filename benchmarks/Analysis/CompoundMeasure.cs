using Chancery.Analysis.Compounds;

namespace Chancery.Benchmarks.Analysis;

/// <summary>How well words are parted, by place.</summary>
/// <param name="Precision">Share of the places found that are right, in words that have parts.</param>
/// <param name="Recall">Share of the right places that are found.</param>
/// <param name="WholeParted">How many of the words without parts were parted.</param>
/// <param name="Whole">How many words without parts there are.</param>
/// <param name="Wrong">Words parted where they should not be, as they were parted.</param>
/// <param name="Missed">Words with places that were not found.</param>
internal sealed record CompoundMeasure(
    double Precision, double Recall, int WholeParted, int Whole, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed, IReadOnlyList<string> Parted)
{
    public static CompoundMeasure Of(CompoundSplitter splitter, IEnumerable<SplitWord> words)
    {
        int right = 0, wrong = 0, missed = 0, whole = 0;
        List<string> wrongWords = [], missedWords = [], parted = [];
        foreach (SplitWord word in words)
        {
            HashSet<int> places = Places(splitter, word.Word);
            if (word.Places.Count == 0)
            {
                whole++;
                if (places.Any(place => !word.Optional.Contains(place)))
                {
                    parted.Add(Show(word.Word, places));
                }

                continue;
            }

            int extra = places.Count(place => !word.Places.Contains(place) && !word.Optional.Contains(place));
            int hit = places.Count(word.Places.Contains);
            right += hit;
            wrong += extra;
            missed += word.Places.Count - hit;
            if (extra > 0)
            {
                wrongWords.Add(Show(word.Word, places) + "/" + Show(word.Word, word.Places));
            }
            else if (hit < word.Places.Count)
            {
                missedWords.Add(Show(word.Word, places) + "/" + Show(word.Word, word.Places));
            }
        }

        return new CompoundMeasure(
            (double)right / (right + wrong), (double)right / (right + missed), parted.Count, whole, wrongWords, missedWords, parted);
    }

    public static HashSet<int> Places(CompoundSplitter splitter, string word)
    {
        CompoundPart[] parts = new CompoundPart[CompoundSplitter.PartsMax];
        int count = splitter.Split(word, parts);
        return [.. parts.Take(count).Select(part => part.Start).Where(start => start > 0)];
    }

    public static string Show(string word, IEnumerable<int> places) =>
        string.Join('|', CompoundGold.Parts(new SplitWord(word, places.ToHashSet(), new HashSet<int>())));

    public override string ToString() =>
        $"precision {Precision:F3}, recall {Recall:F3}, {WholeParted} of {Whole} whole words parted";
}

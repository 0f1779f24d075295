namespace Chancery.CrossLanguage.Learning;

/// <summary>What the lexicon says of single words, for the aligner to start from.</summary>
internal static class LexiconPrior
{
    /// <summary>Pairs of words that an entry ties: terms of one word each, or the one word and each word of a term of several.</summary>
    public static HashSet<(int Source, int Target)> Of(Lexicon lexicon, TrainingVocabulary source, TrainingVocabulary target)
    {
        var known = new HashSet<(int, int)>();
        foreach (var entry in lexicon.Entries)
        {
            var sources = Terms(entry, source);
            var targets = Terms(entry, target);
            foreach (var from in sources)
            {
                foreach (var to in targets.Where(to => to.Count == 1 || from.Count == 1))
                {
                    known.UnionWith(from.SelectMany(_ => to, (word, other) => (word, other)).Where(pair => pair is { word: >= 0, other: >= 0 }));
                }
            }
        }

        return known;
    }

    private static List<List<int>> Terms(LexiconEntry entry, TrainingVocabulary vocabulary) =>
    [
        .. entry.Terms[vocabulary.Language]
            .Select(term => TermPhrase.Of(term, vocabulary.Language))
            .OfType<TermPhrase>()
            .Select(phrase => phrase.Stems.Select(stem => vocabulary.Find(stem) ?? -1).ToList()),
    ];
}

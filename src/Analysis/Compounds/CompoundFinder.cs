namespace Chancery.Analysis.Compounds;

/// <summary>Finds the known words that a text begins with and those that it ends with, each in one walk.</summary>
internal static class CompoundFinder
{
    /// <summary>Finds for each place of a text the word that ends before it.</summary>
    /// <param name="model">The words.</param>
    /// <param name="text">Lower case.</param>
    /// <param name="found">By place, the word of most compounds; one longer than the text.</param>
    public static void FindModifiers(CompoundModel model, ReadOnlySpan<char> text, Span<FoundModifier> found)
    {
        found.Fill(new FoundModifier(WordTrie.Nowhere, 0));
        ReadOnlySpan<Joint> joints = model.Joints.Joints;
        int node = WordTrie.Root;
        for (int length = 1; length <= text.Length; length++)
        {
            node = model.Forward.Next(node, text[length - 1]);
            if (node == WordTrie.Nowhere)
            {
                return;
            }

            for (int joint = 0; joint < joints.Length; joint++)
            {
                int end = length + joints[joint].Added.Length;
                if (end < CompoundModel.PartLengthMin || end >= text.Length || !text[length..end].SequenceEqual(joints[joint].Added))
                {
                    continue;
                }

                int word = model.Forward.ValueAfter(node, joints[joint].Lost);
                if (word >= 0 && IsBetter(model, word, joint, found[end]) && !model.Joints.IsExcluded(text[..end]))
                {
                    found[end] = new FoundModifier(word, joint);
                }
            }
        }
    }

    /// <summary>Finds for each place of a text the word that begins there.</summary>
    public static void FindHeads(CompoundModel model, ReadOnlySpan<char> text, Span<FoundHead> found)
    {
        found.Fill(new FoundHead(WordTrie.Nowhere, HeadChange.None));
        Walk(model, text, text.Length, WordTrie.Root, HeadChange.None, CompoundModel.PartLengthMin, found);
        foreach (string ending in model.Joints.Endings)
        {
            if (text.EndsWith(ending))
            {
                Walk(model, text, text.Length - ending.Length, WordTrie.Root, HeadChange.Ending, CompoundModel.UnknownLengthMin, found);
            }

            int node = WordTrie.Root;
            for (int i = ending.Length - 1; i >= 0 && node != WordTrie.Nowhere; i--)
            {
                node = model.Heads.Next(node, ending[i]);
            }

            if (node != WordTrie.Nowhere)
            {
                Walk(model, text, text.Length, node, HeadChange.Loss, CompoundModel.UnknownLengthMin, found);
            }
        }
    }

    private static void Walk(
        CompoundModel model, ReadOnlySpan<char> text, int end, int node, HeadChange change, int lengthMin, Span<FoundHead> found)
    {
        for (int start = end - 1; start > 0; start--)
        {
            node = model.Heads.Next(node, text[start]);
            if (node == WordTrie.Nowhere)
            {
                return;
            }

            int word = model.Heads.ValueAt(node);
            if (word >= 0 && end - start >= lengthMin && IsBetter(model, word, change, found[start]))
            {
                found[start] = new FoundHead(word, change);
            }
        }
    }

    private static bool IsBetter(CompoundModel model, int word, int joint, FoundModifier known)
    {
        if (known.Word < 0)
        {
            return true;
        }

        (int compounds, int best) = (model.ModifierCounts[word], model.ModifierCounts[known.Word]);
        return compounds != best ? compounds > best : model.Words[word].Count > model.Words[known.Word].Count || joint < known.Joint;
    }

    /// <summary>The word itself is better than one that differs, then the one of more compounds.</summary>
    private static bool IsBetter(CompoundModel model, int word, HeadChange change, FoundHead known)
    {
        if (known.Word < 0 || change != known.Change)
        {
            return known.Word < 0 || change < known.Change;
        }

        (CompoundWord one, CompoundWord other) = (model.Words[word], model.Words[known.Word]);
        return one.AsHead != other.AsHead ? one.AsHead > other.AsHead : one.Count > other.Count;
    }
}

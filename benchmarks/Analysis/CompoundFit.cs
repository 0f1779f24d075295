using Chancery.Analysis.Compounds;
using static Chancery.Analysis.Compounds.CompoundWeights;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Finds the weights of <see cref="CompoundWeights"/> by logistic regression on words that were parted by hand.</summary>
internal sealed class CompoundFit
{
    private const int Epochs = 40;
    private const double Rate = 0.3;
    private const double WholeWordWeight = 0.35;
    private const int Rows = 3;

    private readonly List<(double[] Row, bool IsPlace, double Weight)>[] _examples = [[], [], []];
    private readonly CompoundModel _model;

    public CompoundFit(CompoundModel model, IEnumerable<SplitWord> words)
    {
        _model = model;
        foreach (SplitWord word in words)
        {
            string[] parts = [.. CompoundGold.Parts(word)];
            for (int first = 0; first < parts.Length; first++)
            {
                for (int last = first + 1; last <= parts.Length; last++)
                {
                    SplitWord piece = CompoundGold.FromParts(parts[first..last]);
                    HashSet<int> optional = [.. word.Optional.Select(place => place - parts[..first].Sum(part => part.Length))];
                    Add(piece with { Optional = optional }, parts.Length == 1 ? WholeWordWeight : 1);
                }
            }
        }
    }

    /// <summary>Fits all rows; the bias moves by what is added to it, so that less (or more) is parted.</summary>
    public CompoundWeights Fit(double biasOfBoth, double biasOfOne)
    {
        float[] weights = new float[Rows * RowLength];
        for (int row = 0; row < Rows; row++)
        {
            double[] fitted = FitRow(_examples[row]);
            fitted[(int)Evidence.Always] += row == 0 ? biasOfBoth : biasOfOne;
            for (int i = 0; i < RowLength; i++)
            {
                weights[(row * RowLength) + i] = (float)Math.Round(fitted[i], 2);
            }
        }

        return new CompoundWeights(weights);
    }

    private void Add(SplitWord word, double weight)
    {
        ReadOnlySpan<char> text = word.Word;
        FoundModifier[] modifiers = new FoundModifier[text.Length + 1];
        FoundHead[] heads = new FoundHead[text.Length + 1];
        CompoundFinder.FindModifiers(_model, text, modifiers);
        CompoundFinder.FindHeads(_model, text, heads);
        for (int place = CompoundModel.PartLengthMin; place <= text.Length - CompoundModel.PartLengthMin; place++)
        {
            if (!word.Optional.Contains(place)
                && CompoundEvidence.Of(_model, text, place, modifiers[place], heads[place]) is { } knowledge)
            {
                Row row = new(new double[RowLength]);
                CompoundEvidence.Give(ref row, _model, text, place, modifiers[place], heads[place]);
                CompoundEvidence.GiveWhole(ref row, _model, text);
                _examples[(int)knowledge].Add((row.Values, word.Places.Contains(place), weight));
            }
        }
    }

    /// <summary>Stochastic gradient descent with a rate of its own for each weight, in an order that is always the same.</summary>
    private static double[] FitRow(List<(double[] Row, bool IsPlace, double Weight)> examples)
    {
        double[] weights = new double[RowLength];
        double[] squares = new double[RowLength];
        Array.Fill(squares, 1e-6);
        Random random = new(2003);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            var shuffled = examples.ToArray();
            random.Shuffle(shuffled);
            foreach ((double[] row, bool isPlace, double weight) in shuffled)
            {
                double sum = row.Zip(weights, (a, b) => a * b).Sum();
                double error = ((1 / (1 + Math.Exp(-sum))) - (isPlace ? 1 : 0)) * weight;
                for (int i = 0; i < row.Length; i++)
                {
                    if (row[i] != 0)
                    {
                        double slope = (error * row[i]) + (weights[i] / examples.Count);
                        squares[i] += slope * slope;
                        weights[i] -= Rate * slope / Math.Sqrt(squares[i]);
                    }
                }
            }
        }

        return weights;
    }

    private readonly struct Row(double[] values) : IEvidenceSink
    {
        public double[] Values { get; } = values;

        public void Add(Evidence evidence, float value) => Values[(int)evidence] += value;
    }
}

using Chancery.Benchmarks.Analysis;

return AnalysisCommands.Run(args);

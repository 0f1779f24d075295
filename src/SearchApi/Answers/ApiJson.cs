using System.Text.Json.Serialization;
using Chancery.Search;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.SearchApi.Answers;

/// <summary>How answers are written. Generated when the program is built, so that the first answer is as quick as the next.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ResultPage))]
[JsonSerializable(typeof(ClauseAnswer))]
[JsonSerializable(typeof(ParallelAnswer))]
[JsonSerializable(typeof(DocumentsAnswer))]
[JsonSerializable(typeof(DocumentAnswer))]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(ReadyAnswer))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
internal sealed partial class ApiJson : JsonSerializerContext;

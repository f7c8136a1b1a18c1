using System.Text.Json.Serialization;

namespace CollectionCoachBot.Web;

[JsonSerializable(typeof(HealthReport))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class HealthJson : JsonSerializerContext;

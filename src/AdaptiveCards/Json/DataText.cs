using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>An action's data as text and back.</summary>
internal static class DataText
{
    internal static string Write(object data) => data is null ? null : JsonConvert.SerializeObject(data, Formatting.Indented);

    internal static object Read(string json) => json is null ? null : JsonConvert.DeserializeObject(json, CardReading.Settings);
}

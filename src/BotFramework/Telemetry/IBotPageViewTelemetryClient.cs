using System.Collections.Generic;

namespace Microsoft.Bot.Builder;

/// <summary>A client that counts views of dialogs as a site counts views of pages.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}

